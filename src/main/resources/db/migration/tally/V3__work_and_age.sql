-- Breakdowns are published by work and by years of birth too; and what a table holds that moves in
-- waves can be made again only from a log that says what each change was.

-- Ten years of birth: nobody's figure moves on a birthday, or at a new year, without an act.
create function tally.cohort(born integer)
  returns text
  language sql
  immutable
  parallel safe
  return case
    when born is null then '???'
    when born < 1960 then '0000-1959'
    when born >= 2010 then '2010-9999'
    else (born / 10 * 10) || '-' || (born / 10 * 10 + 9)
  end;

grant execute on function tally.cohort(integer) to desbumi_app, desbumi_worker;

alter table tally.delta
  add column sector text collate "C" not null default '???',
  add column cohort text collate "C" not null default '???';

alter table tally.counted
  add column phase text collate "C" not null default 'O',
  add column country text collate "C" not null default '???',
  add column sex text collate "C" not null default '?',
  add column sector text collate "C" not null default '???',
  add column cohort text collate "C" not null default '???';

-- For the room that tells the figures about people, once: of what kind those are whom the log and the
-- queue hold since before.
create function tally.tell_kinds(
    people uuid[], phases text[], countries text[], sexes text[], sectors text[], cohorts text[])
  returns void
  language plpgsql
  set search_path = pg_catalog
  as $$
  begin
    create temporary table kind on commit drop as
      select tally.person_key(k.person) key, k.phase, k.country, k.sex, k.sector, k.cohort
        from unnest(people, phases, countries, sexes, sectors, cohorts)
             k(person, phase, country, sex, sector, cohort);
    update tally.counted l
       set phase = k.phase, country = k.country, sex = k.sex, sector = k.sector, cohort = k.cohort
      from pg_temp.kind k
     where k.key = l.person;
    update tally.delta d
       set sector = k.sector, cohort = k.cohort
      from pg_temp.kind k
     where k.key = d.person
       and d.measure = 1;
  end
  $$;

revoke all on function tally.tell_kinds(uuid[], text[], text[], text[], text[], text[]) from public;

-- What changed in a place since its last wave.
create index counted_fold on tally.counted (fold_no);
create index counted_province on tally.counted (left(village, 2), fold_no);
create index counted_regency on tally.counted (left(village, 5), fold_no);
create index counted_district on tally.counted (left(village, 8), fold_no);
create index counted_village on tally.counted (village, fold_no);

create or replace view tally.counted_facts with (security_invoker = true) as
  select fold_no, person, account, n, village, phase, country, sex, sector, cohort
    from tally.counted;

create or replace view tally.waiting_facts with (security_invoker = true) as
  select person, account, measure, period, village, phase, country, sex, n, sector, cohort
    from tally.delta;
