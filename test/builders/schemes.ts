import banners from "#assets/schemes/banners-1.json";
import departments from "#assets/schemes/departments-1.json";
import { scheme as spec, type Scheme } from "#core/scheme/scheme";

export const departmentScheme: Scheme = spec.parse(departments);
export const bannerScheme: Scheme = spec.parse(banners);
