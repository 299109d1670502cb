/**
 * How a bulletin names its region, out of its title or compiler: 云岭区 of 云岭区大事月报, 中共云岭区委党史和地方史志研究室.
 * Null where neither tells.
 */
export const regionOf = (...names: readonly (string | null)[]): string | null => {
  for (const name of names) {
    const found =
      /^(?:中共|中国共产党)?(?:\p{Script=Han}{2,8}?[省市])?(\p{Script=Han}{1,6}?(?:自治[州县旗]|新区|[区县市旗州]))/u.exec(
        name ?? "",
      );
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
};
