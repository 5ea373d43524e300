-- What of somebody's record went to paper, to a file or to another village, newest first. From
-- inside the village the desk's own deeds only; whoever looks from outside is the partner, who
-- answers to her alone and is told all of it.
create function audit.what_left(wanted uuid)
  returns table (at timestamptz, role text, act smallint, detail text)
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select j.at, j.role, j.act, j.detail
    from audit.journal j
   where j.subject = wanted
     and j.act in (4, 5, 14)
     and wanted <> all (current_setting('app.excluded')::uuid[])
     and exists (
           select 1
             from unnest(string_to_array(current_setting('app.los'), ','),
                         string_to_array(current_setting('app.his'), ','),
                         string_to_array(current_setting('app.insides'), ',')::boolean[])
                  r(lo, hi, inside)
            where (not r.inside or j.role in ('OFFICER', 'KADER'))
              and (j.area >= r.lo collate "C" and j.area < r.hi collate "C"
                   or starts_with(r.lo, j.area || '.')))
   order by j.day desc, j.at desc
   limit 200
  $$;
revoke all on function audit.what_left(uuid) from public;
grant execute on function audit.what_left(uuid) to desbumi_app;
