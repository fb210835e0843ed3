/** Neutral sentences about work, for the free-text fields. They name nobody. */
const sentences = [
  "Nhất trí với nội dung đã trình bày.",
  "Kết quả công tác tháng qua cơ bản đạt kế hoạch.",
  "Cần đôn đốc việc học tập nghị quyết.",
  "Đề nghị phân công rõ người, rõ việc, rõ thời gian hoàn thành.",
  "Không có ý kiến gì thêm.",
  "Một số nhiệm vụ còn chậm, cần rút kinh nghiệm.",
  "Hoàn thành tốt nhiệm vụ được giao.",
  "Đã khắc phục hạn chế được chỉ ra kỳ trước.",
  "Tiếp tục nâng cao chất lượng sinh hoạt chi bộ.",
  "Giữ gìn đoàn kết nội bộ, gương mẫu trong lời nói và việc làm.",
  "Chuẩn bị tài liệu đầy đủ.",
  "Tăng cường kiểm tra việc thực hiện nghị quyết.",
  "Thực hiện đúng nguyên tắc tập trung dân chủ.",
  "Tham gia đầy đủ các hoạt động tại nơi cư trú.",
  "Báo cáo kết quả vào kỳ sinh hoạt tháng sau.",
  "Quan tâm hơn đến công tác phát triển đảng viên.",
] as const;

const titles = [
  "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  "Nhiệm vụ trọng tâm của tháng",
  "Công tác phát triển đảng viên",
  "Nâng cao chất lượng sinh hoạt chi bộ",
  "Thực hiện kế hoạch công tác năm",
  "Kiểm tra việc thực hiện nghị quyết",
] as const;

const nth = <T>(list: readonly [T, ...T[]], n: number): T => list[n % list.length] ?? list[0];

/** A sentence for a free-text field, the same for the same number. */
export const sentence = (n: number): string => nth(sentences, n);

/** A title of an item, a topic or a document, the same for the same number. */
export const heading = (n: number): string => nth(titles, n);

const inTwoDigits = (n: number): string => String(n).padStart(2, "0");

/** An invented name of the nth member. */
export const inventedName = (n: number): string => `Đảng viên ${inTwoDigits(n)}`;

/** An invented name of the nth cell. */
export const cellName = (n: number): string => `Chi bộ ${n}`;
