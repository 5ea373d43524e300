-- Serah terima jabatan: somebody's work in an area ends by the word of two people, and goes on in
-- other hands. The row is the record of it; nothing about a resident is in it.

create table access.term_handover (
  id             uuid primary key,
  account        uuid not null references access.account,
  area           text collate "C" not null,
  gone           boolean not null,       -- who leaves is not there to hand over
  leaver_name    text not null,
  successor_name text check (length(successor_name) between 1 and 120),
  successor      uuid references access.account,
  held           text[] not null default '{}',  -- role|area, as ended
  open_kinds     text[],                 -- keys of words; null when nobody at the desk counted
  open_counts    integer[],
  first_by       uuid not null,
  first_name     text not null,
  first_role     text collate "C" not null,
  first_at       timestamptz not null,
  second_by      uuid,
  second_name    text,
  second_role    text collate "C",
  second_at      timestamptz,
  begun_at       timestamptz,
  withdrawn_at   timestamptz,
  check (second_by <> first_by),
  check (second_by <> account),
  check (begun_at is null or second_at is not null),
  check (withdrawn_at is null or second_at is null)
);
create index on access.term_handover (area);
create unique index term_handover_open on access.term_handover (account, area)
  where second_at is null and withdrawn_at is null;

grant select, insert on access.term_handover to desbumi_app;
grant update (successor, successor_name, held, second_by, second_name, second_role, second_at,
              begun_at, withdrawn_at)
  on access.term_handover to desbumi_app;
