const facts = (count: number): string => (count === 1 ? "one fact" : `${count} facts`);

/** What hypothetical answers say, in both languages. `mark` stands at the head and wherever an outcome or a way is said. */
export const words = {
  vi: {
    mark: "Giả định",
    warning: "chỉ để tham khảo, không phải kết quả xếp loại, không phải quyết định",
    recorded: "theo dữ kiện đã ghi nhận",
    ifSo: "nếu",
    gives: "thì theo quy định sẽ là",
    unchanged: "không thay đổi dữ kiện nào",
    because: "vì",
    reaching: "để đạt từ mức này trở lên",
    fixed: "không thay đổi được",
    unstated: "chưa được ghi nhận",
    states: "được ghi nhận là",
    instead: "thay vì",
    oneOf: (count: number) => `cách ${count}`,
    together: "và",
    events: "hiện theo",
    more: (bound: number) => `chưa xét các trường hợp phải thay đổi quá ${bound} dữ kiện`,
    verdicts: {
      reached: () => "đã đạt với dữ kiện hiện có, không phải thay đổi gì",
      found: () => "các nhóm dữ kiện nhỏ nhất, mỗi nhóm thay đổi cùng lúc là đủ",
      "not-within-bound": (bound: number) =>
        `thay đổi tối đa ${bound} dữ kiện thì không đạt; nhiều hơn thì chưa xét`,
      impossible: () => "không có thay đổi nào của các dữ kiện còn lại giúp đạt mức này",
      unfinished: () => "chưa tìm hết: việc tìm phải dừng trước khi biết đủ",
    },
  },
  en: {
    mark: "Hypothetical",
    warning: "an opinion only, not a classification, not a decision",
    recorded: "by the facts as recorded",
    ifSo: "if",
    gives: "then the rules would give",
    unchanged: "no fact is changed",
    because: "because",
    reaching: "to be of this level or better",
    fixed: "cannot be changed",
    unstated: "not stated",
    states: "were stated to be",
    instead: "instead of",
    oneOf: (count: number) => `way ${count}`,
    together: "and",
    events: "now by",
    more: (bound: number) => `changes of more than ${facts(bound)} were not looked at`,
    verdicts: {
      reached: () => "reached by the facts as they are, nothing would have to change",
      found: () => "the smallest sets of facts, each enough when all of it changes",
      "not-within-bound": (bound: number) =>
        `no change of at most ${facts(bound)} is enough; more were not looked at`,
      impossible: () => "no change of the other facts is enough",
      unfinished: () => "not all found: the search had to end before it knew",
    },
  },
} as const;
