export { isDateFormat } from "#core/form/dateFormat";

/**
 * Built-in number formats that show a day or a time (ECMA-376 part 1 §18.8.30): 14–22 and 45–47 everywhere, 27–36 and
 * 50–58 in Chinese, Japanese and Korean editions, 71–81 in Thai ones.
 */
export const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58) ||
  (id >= 71 && id <= 81);
