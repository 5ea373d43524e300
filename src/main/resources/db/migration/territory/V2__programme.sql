-- Which villages are Desbumi villages, how far they came, who works with them. All of it public,
-- each fact with its source. A partial date is three columns: earliest, latest, precision.

create table territory.source (
  id        text collate "C" primary key,
  publisher text not null,
  title     text not null,
  address   text,
  published date
);

create table territory.desbumi_village (
  code   text collate "C" primary key references territory.place,
  source text collate "C" not null references territory.source,
  note   text not null
);

-- The steps a village took. The one furthest on is where it stands.
create table territory.desbumi_stage (
  code      text collate "C" not null references territory.desbumi_village,
  stage     text collate "C" not null
            check (stage in ('PLANNED', 'FOUNDED', 'PERDES', 'DESK_OPEN', 'ENDED')),
  earliest  date,
  latest    date,
  precision text collate "C" check (precision in ('DAY', 'MONTH', 'YEAR')),
  source    text collate "C" not null references territory.source,
  primary key (code, stage),
  check (num_nulls(earliest, latest, precision) in (0, 3))
);

create table territory.partner (
  id      text collate "C" primary key,
  name    text not null,
  abbrev  text,
  role    text collate "C" not null
          check (role in ('NATIONAL', 'LOCAL_PARTNER', 'COMPANION', 'BRANCH', 'NETWORK', 'SUPPORTER')),
  seat    text not null,
  website text,
  source  text collate "C" not null references territory.source,
  note    text not null
);

-- Where a partner works: the nation (empty code), a regency or a village; from and to, if known.
create table territory.partner_area (
  id              int generated always as identity primary key,
  partner         text collate "C" not null references territory.partner,
  area            text collate "C" not null,
  since_earliest  date,
  since_latest    date,
  since_precision text collate "C" check (since_precision in ('DAY', 'MONTH', 'YEAR')),
  until_earliest  date,
  until_latest    date,
  until_precision text collate "C" check (until_precision in ('DAY', 'MONTH', 'YEAR')),
  source          text collate "C" not null references territory.source,
  note            text not null,
  check (num_nulls(since_earliest, since_latest, since_precision) in (0, 3)),
  check (num_nulls(until_earliest, until_latest, until_precision) in (0, 3))
);
create index on territory.partner_area (area);

-- Programmes a village may be in beside Desbumi; a village is in as many as it is.
create table territory.programme (
  id   text collate "C" primary key,
  name text not null
);
insert into territory.programme (id, name)
values ('DESMIGRATIF', 'Desa Migran Produktif (Desmigratif)'),
       ('DESA_MIGRAN_EMAS', 'Desa Migran Emas'),
       ('KKBM', 'Komunitas Keluarga Buruh Migran (KKBM)');

create table territory.membership (
  id              int generated always as identity primary key,
  village         text collate "C" not null references territory.place,
  programme       text collate "C" not null references territory.programme,
  since_earliest  date,
  since_latest    date,
  since_precision text collate "C" check (since_precision in ('DAY', 'MONTH', 'YEAR')),
  until_earliest  date,
  until_latest    date,
  until_precision text collate "C" check (until_precision in ('DAY', 'MONTH', 'YEAR')),
  source          text collate "C" not null references territory.source,
  note            text not null,
  check (num_nulls(since_earliest, since_latest, since_precision) in (0, 3)),
  check (num_nulls(until_earliest, until_latest, until_precision) in (0, 3))
);
create index on territory.membership (village);

-- What the lists name and no place could be told for, with certainty.
create table territory.unmatched (
  id         int generated always as identity primary key,
  list       text collate "C" not null check (list in ('VILLAGE', 'PARTNER')),
  name       text not null,
  place      text not null,
  reason     text collate "C" not null check (reason in ('NONE', 'SEVERAL', 'DOUBT')),
  candidates text[] collate "C" not null,
  source     text collate "C" not null references territory.source,
  note       text not null
);

create view published.source as
  select id, publisher, title, address, published
    from territory.source;

create view published.desbumi_stage as
  select code, stage, earliest, latest, precision, source
    from territory.desbumi_stage;

create view published.desbumi_village as
  select v.code, p.name, s.stage, v.source
    from territory.desbumi_village v
    join territory.place p using (code)
   cross join lateral (
         select stage
           from territory.desbumi_stage s
          where s.code = v.code
          order by array_position(
                   array['PLANNED', 'FOUNDED', 'PERDES', 'DESK_OPEN', 'ENDED'], s.stage::text) desc
          limit 1) s;

create view published.partner as
  select id, name, abbrev, role, seat, website, source
    from territory.partner;

create view published.partner_area as
  select partner, area, since_earliest, since_latest, since_precision,
         until_earliest, until_latest, until_precision, source
    from territory.partner_area;

create view published.membership as
  select m.village, m.programme, g.name, m.since_earliest, m.since_latest, m.since_precision,
         m.until_earliest, m.until_latest, m.until_precision, m.source
    from territory.membership m
    join territory.programme g on g.id = m.programme;

grant select on published.source, published.desbumi_stage, published.desbumi_village,
                published.partner, published.partner_area, published.membership
   to desbumi_public;
grant select on territory.source, territory.desbumi_village, territory.desbumi_stage,
                territory.partner, territory.partner_area, territory.programme,
                territory.membership, territory.unmatched
   to desbumi_app, desbumi_worker;
grant insert on territory.source, territory.desbumi_village, territory.desbumi_stage,
                territory.partner, territory.partner_area, territory.membership,
                territory.unmatched
   to desbumi_worker;
