-- The texts of the public pages are rows: a theme, its blocks in each language, its partners and
-- its stories. A second theme is an insert. page: a theme's slug, or the name of a text page.

create table site.theme (
  slug text collate "C" primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  rank smallint not null unique,
  dashboard boolean not null
);

create table site.block (
  page text collate "C" not null,
  block text collate "C" not null,
  rank smallint not null default 1,
  language text collate "C" not null check (language ~ '^[a-z]{2,3}$'),
  head text,
  text text not null,
  icon text collate "C",
  source text,
  source_address text check (source_address like 'http%'),
  dated text,
  written date not null default current_date,
  primary key (page, block, rank, language)
);

-- code: where territory knows the organisation too, its id there; that is where its villages are.
create table site.partner (
  code text collate "C" primary key,
  theme text collate "C" not null references site.theme,
  rank smallint not null,
  name text not null,
  abbreviation text,
  role_id text not null,
  role_en text not null,
  region text not null,
  website text check (website like 'http%'),
  source text not null,
  source_address text check (source_address like 'http%'),
  unique (theme, rank)
);

-- Stories of change. The name of a living person who has not agreed never stands in a title.
create table site.story (
  code text collate "C" primary key,
  theme text collate "C" not null references site.theme,
  rank smallint not null,
  title text not null,
  partner text,
  place text not null,
  icon text collate "C" not null,
  source text not null,
  source_address text check (source_address like 'http%'),
  dated text collate "C",
  shown boolean not null default true,
  unique (theme, rank)
);

grant usage on schema site to desbumi_app, desbumi_worker;
grant select on site.theme, site.block, site.partner, site.story
   to desbumi_app, desbumi_worker;
