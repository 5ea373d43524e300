-- What a village's month report counts: who left and came home in a month, and who was abroad when it
-- ended, by destination and sex. Counted past row security, as figures are: a number that fell when
-- somebody closed her record to the desk would tell of it.
create function migration.abroad_in_month(of_village text, first date)
  returns table (country text, sex text, departed integer, returned integer, closing integer)
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with counted as (
       select c.person, c.country, coalesce(c.sex, '?') as sex, c.phase
         from migration.counted c
        where c.person in (
              select j.person
                from migration.journey j
               where j.place_now >= of_village collate "C"
                 and j.place_now < (of_village || '/') collate "C")),
       line as (
       select c.country, c.sex, 0 as departed, 0 as returned, 1 as closing
         from counted c
        where c.phase = 'A'
        union all
       select f.country,
              coalesce(f.sex, '?'),
              (f.measure = 2 and f.month = first)::integer,
              (f.measure = 3 and f.month = first)::integer,
              case when f.month = first then 0 when f.measure = 2 then -1 else 1 end
         from counted c
         join migration.flow_facts f on f.person = c.person
        where left(f.village_then, 13) = of_village
          and f.month >= first)
  select l.country, l.sex, sum(l.departed)::integer, sum(l.returned)::integer, sum(l.closing)::integer
    from line l
   group by l.country, l.sex
  $$;

revoke all on function migration.abroad_in_month(text, date) from public;
grant execute on function migration.abroad_in_month(text, date) to desbumi_app;
