-- Regions that somebody may mean by an id, a name or another name, whatever its case.
SELECT DISTINCT region_id
FROM regions
WHERE region_id = $1
  OR lower(nfc_normalize(name)) = lower(nfc_normalize($1))
  OR list_contains(
    list_transform(string_split(coalesce(aliases, ''), ';'), lambda alias: lower(nfc_normalize(trim(alias)))),
    lower(nfc_normalize($1)))
ORDER BY region_id = $1 DESC, region_id;
