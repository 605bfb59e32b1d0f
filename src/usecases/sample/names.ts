/**
 * Names for a made-up round. Departments are such as any municipal government has; only the three that the source names
 * (S28) are marked as sampled, and the other three are never invented.
 */
export const sampledDepartments: readonly string[] = [
  "市食品药品监督管理局",
  "市卫生和计划生育委员会",
  "市市场监督管理局",
];

export const departmentNames: readonly string[] = [
  "市发展和改革委员会",
  "市经济和信息化委员会",
  "市教育局",
  "市科学技术局",
  "市民族事务委员会",
  "市公安局",
  "市监察局",
  "市民政局",
  "市司法局",
  "市财政局",
  "市人力资源和社会保障局",
  "市国土资源局",
  "市环境保护局",
  "市住房和城乡建设委员会",
  "市交通运输局",
  "市水务局",
  "市农牧业局",
  "市林业局",
  "市商务局",
  "市文化新闻出版广电局",
  ...sampledDepartments,
  "市审计局",
  "市统计局",
  "市安全生产监督管理局",
  "市旅游局",
  "市粮食局",
  "市体育局",
  "市人民防空办公室",
  "市外事办公室",
  "市人民政府法制办公室",
  "市信访局",
  "市扶贫开发办公室",
  "市人民政府国有资产监督管理委员会",
  "市人民政府金融工作办公室",
  "市城市管理行政执法局",
  "市口岸管理办公室",
  "市人民政府研究室",
  "市机关事务管理局",
  "市畜牧兽医局",
  "市规划局",
  "市房产管理局",
  "市物价局",
  "市地震局",
];

/** Departments that carry out administrative enforcement (行政执法职责). */
const ENFORCING =
  /监察|公安|国土|环境|住房|交通|水务|农牧|林业|文化|药品|卫生|市场|安全|旅游|粮食|城市管理|畜牧|规划|房产|物价|商务|民政|人力资源/;
export const enforces = (name: string): boolean => ENFORCING.test(name);

/** Departments that the reform put together, founded or renamed. */
const MERGED = /药品|卫生|市场|文化新闻|农牧|经济和信息化|住房|商务/;
export const wasMerged = (name: string): boolean => MERGED.test(name);

/** Bodies outside the roster that handed posts down (工商、质监垂直管理下划). */
export const outsideBodies: readonly string[] = ["自治区工商行政管理局", "自治区质量技术监督局"];

export const divisionNames: readonly string[] = [
  "办公室",
  "政策法规科",
  "行政审批科",
  "人事科",
  "财务科",
  "综合科",
  "监督检查科",
  "规划发展科",
  "业务一科",
  "业务二科",
  "应急管理科",
  "信息统计科",
  "宣传教育科",
  "市场管理科",
  "基层指导科",
  "科技与标准科",
];

export const bannerDepartmentNames: readonly string[] = [
  "政府办公室",
  "发展和改革局",
  "经济和信息化局",
  "教育局",
  "民族宗教事务局",
  "公安局",
  "民政局",
  "司法局",
  "财政局",
  "人力资源和社会保障局",
  "国土资源局",
  "环境保护局",
  "住房和城乡建设局",
  "交通运输局",
  "水务局",
  "农牧业局",
  "林业局",
  "文体旅游广电局",
  "卫生和计划生育局",
  "市场监督管理局",
  "审计局",
  "统计局",
  "安全生产监督管理局",
  "扶贫开发办公室",
  "信访局",
];

export const takingSections: readonly string[] = ["行政审批股", "综合股", "业务股", "法规股"];

export const itemSubjects: readonly string[] = [
  "道路运输经营许可",
  "建设工程施工许可",
  "取水许可",
  "林木采伐许可",
  "食品生产许可",
  "药品零售经营许可",
  "医疗机构设置审批",
  "户外广告设置审批",
  "旅行社分社备案",
  "民办学校设立审批",
  "草原征占用审核",
  "动物防疫条件审查",
  "排污许可",
  "建设项目环境影响评价文件审批",
  "烟花爆竹零售许可",
  "粮食收购资格认定",
  "出版物零售业务审批",
  "特种设备使用登记",
  "计量检定人员资格核准",
  "社会团体成立登记",
];

const families = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗";
const givenNames = "志强 建国 丽华 晓东 海燕 文博 秀英 明辉 春梅 立新 雪松 慧敏 永刚 玉兰 国栋 晨光".split(" ");

export const personName = (pick: <Item>(items: readonly Item[]) => Item): string =>
  pick([...families]) + pick(givenNames);
