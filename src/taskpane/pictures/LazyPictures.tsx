import { lazy, Suspense } from "react";
import type { ClassPictures } from "#core/consolidation/pictures";

const Pictures = lazy(() =>
  import(/* webpackChunkName: "pictures" */ "./Pictures").then((module) => ({ default: module.Pictures })),
);

/** The pictures, fetched when somebody looks at them. */
export const LazyPictures = ({ classes }: { readonly classes: readonly ClassPictures[] }) => (
  <Suspense fallback={null}>
    <Pictures classes={classes} />
  </Suspense>
);
