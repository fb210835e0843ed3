/** The rhymes of Vietnamese without tones, in quoc ngu spelling. */
const rhymes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang
  oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt ui uôc uôi uôm uôn uông uôt uơ
  uy uya uych uynh uyn uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
  y yn ynh yt yêm yên yêng yêt yêu`.split(/\s+/),
);

const onsets = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

const toneMarks = "\u0300\u0301\u0303\u0309\u0323";
const stopped = /(c|ch|p|t)$/;

/** The places in a rhyme where its tone may stand. */
const placesOfTone = (rhyme: string): number[] => {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rhyme)?.[0] ?? "";
  const marked = vowels.search(/[ăâêôơư](?!.*[ăâêôơư])/);
  if (marked >= 0) return [marked];
  if (vowels.length < 2) return [0];
  if (vowels.length < rhyme.length) return [vowels.length - 1];
  if (vowels.length > 2) return [1];
  return /^(oa|oe|uy)$/.test(vowels) ? [0, 1] : [0];
};

/** Whether a word is one syllable as Vietnamese spells it, with its tone where it belongs. */
export const isSyllable = (word: string): boolean => {
  let plain = "";
  let tone: { readonly mark: string; readonly at: number } | undefined;
  for (const letter of word.normalize("NFC").toLowerCase()) {
    const parts = [...letter.normalize("NFD")];
    const mark = parts.find((part) => toneMarks.includes(part));
    if (mark !== undefined && tone !== undefined) return false;
    if (mark !== undefined) tone = { mark, at: plain.length };
    plain += parts
      .filter((part) => part !== mark)
      .join("")
      .normalize("NFC");
  }
  return ["", ...onsets].some((onset) => {
    const rhyme = plain.slice(onset.length);
    if (!plain.startsWith(onset) || !rhymes.has(rhyme)) return false;
    if (stopped.test(rhyme))
      return (
        tone !== undefined &&
        /[\u0301\u0323]/.test(tone.mark) &&
        placesOfTone(rhyme).includes(tone.at - onset.length)
      );
    return tone === undefined || placesOfTone(rhyme).includes(tone.at - onset.length);
  });
};
