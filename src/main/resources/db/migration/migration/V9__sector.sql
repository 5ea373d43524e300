-- The sector of the work of a journey, by the guide's codes, for figures. WorkSector says the same in
-- Java; a test holds the two together.
alter table migration.journey
  add column sector text collate "C" not null generated always as (
    case answers ->> 'job'
      when '=rumah_tangga' then 'household'
      when '=pengasuh_anak' then 'household'
      when '=perawat_lansia' then 'household'
      when '=juru_masak' then 'household'
      when '=sopir' then 'household'
      when '=kebun_rumah' then 'household'
      when '=kebersihan' then 'trade'
      when '=ladang' then 'plantation'
      when '=kapal_ikan' then 'fishing'
      when '=pabrik' then 'factory'
      when '=konstruksi' then 'construction'
      when '=perawat' then 'health'
      when '=hotel_restoran' then 'hospitality'
      when '=kapal_pesiar' then 'ship'
      when '=pertanian' then 'farm'
      when '=peternakan' then 'farm'
      when '=toko' then 'trade'
      when '=lain' then 'other'
      else '???'
    end) stored;

grant select (sector) on migration.journey to desbumi_worker;

create or replace view migration.standing_facts with (security_invoker = true) as
select distinct on (person) person, phase, country, sector
  from migration.journey
 order by person, open desc, recorded desc, id desc;

alter table migration.counted
  add column sector text collate "C" not null default '???',
  add column cohort text collate "C" not null default '???';

update migration.counted c
   set sector = s.sector,
       cohort = tally.cohort(p.born_year)
  from migration.standing_facts s,
       registry.person_facts p
 where s.person = c.person
   and p.person = c.person;

-- What the log and the queue of the figures hold about these people is told as it is now; what was
-- so in between cancels.
select tally.tell_kinds(array_agg(person), array_agg(phase), array_agg(country),
                        array_agg(coalesce(sex, '?')), array_agg(sector), array_agg(cohort))
  from migration.counted;
