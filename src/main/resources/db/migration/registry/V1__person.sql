-- People of the villages. Clear columns hold what anybody who sees the record sees; what is secret
-- lies in sealed, by field, and is found by keyed index only.

create table registry.person (
  id               uuid primary key,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  asked            boolean not null,
  name             text not null,
  name_fold        text collate "C" not null,
  sex              text collate "C" check (sex in ('P', 'L')),
  born_from        date,
  born_to          date,
  answers          jsonb not null,
  sealed           jsonb not null default '{}',
  nik_index        bytea,
  kk_index         bytea,
  phone_index      bytea,
  revision         int not null default 1,
  confirmed        timestamptz,
  confirmed_by     uuid,
  checked          date,
  checked_by       uuid,
  handing_over_to  text collate "C",
  merged_into      uuid references registry.person,
  erased           timestamptz,
  recorded         timestamptz not null,
  recorded_by      uuid not null,
  check (born_to >= born_from)
);
create unique index person_place on registry.person (place_now, id);
create index person_nik on registry.person (nik_index) where nik_index is not null;
create index person_phone on registry.person (phone_index) where phone_index is not null;
create index person_checked on registry.person (checked, place_now) where erased is null;
call access.protect('registry.person', 'id');

-- Who changed what, from what, to what; values of secret fields are sealed here as well.
create table registry.change (
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  revision         int not null,
  field            text collate "C" not null,
  old              text,
  new              text,
  by_account       uuid not null,
  by_name          text not null,
  at               timestamptz not null,
  request          uuid not null,
  primary key (person, revision, field)
);
call access.protect('registry.change', 'person');

-- What she agreed to, when, in which words and how; answers are added, never changed.
create table registry.consent (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  kind             text collate "C" not null,
  answer           text collate "C" not null,
  wording          int not null,
  language         text collate "C" not null,
  how              text collate "C" not null,
  on_day           date not null,
  by_account       uuid not null,
  by_name          text not null,
  recorded         timestamptz not null
);
create index consent_person on registry.consent (person, recorded);
call access.protect('registry.consent', 'person');

-- The family at home: light rows, sealed but for the relation. One becomes a person of the register
-- by being linked, never by being copied.
create table registry.relative (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  relation         text collate "C" not null,
  sealed           bytea not null,
  child            boolean not null default false,
  carer            boolean not null default false,
  emergency        smallint,
  may_be_called    boolean not null default false,
  linked           uuid references registry.person,
  from_day         date,
  to_day           date,
  recorded         timestamptz not null,
  recorded_by      uuid not null
);
create index relative_person on registry.relative (person);
call access.protect('registry.relative', 'person');

-- The nation's index of NIKs: the keyed hash and whose record holds it. Nobody at a desk reads it;
-- a claim says nothing back, so that a number typed in tells nothing about where else it is known.
create table registry.nik (
  hash    bytea primary key,
  person  uuid not null references registry.person,
  since   timestamptz not null
);
create table registry.nik_pending (
  hash    bytea not null,
  person  uuid not null references registry.person,
  since   timestamptz not null,
  primary key (hash, person)
);

create function registry.claim_niks(hashes bytea[], people uuid[], at timestamptz)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into registry.nik (hash, person, since)
    select h, p, at
      from unnest(hashes, people) x(h, p)
     order by h
        on conflict do nothing;
    insert into registry.nik_pending (hash, person, since)
    select x.h, x.p, at
      from unnest(hashes, people) x(h, p)
      join registry.nik n on n.hash = x.h
     where n.person <> x.p
        on conflict do nothing;
  end
  $$;

create function registry.release_nik(old bytea, whose uuid)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  delete from registry.nik_pending where hash = old and person = whose;
  delete from registry.nik where hash = old and person = whose;
  insert into registry.nik (hash, person, since)
  select hash, person, since from registry.nik_pending where hash = old order by since limit 1
      on conflict do nothing;
  delete from registry.nik_pending p using registry.nik n
   where p.hash = old and n.hash = p.hash and n.person = p.person;
  $$;
revoke all on function registry.claim_niks(bytea[], uuid[], timestamptz) from public;
revoke all on function registry.release_nik(bytea, uuid) from public;

-- She decides whether her record is seen outside the village; it binds for every row about her.
create function registry.keep_in_village(who uuid, kept boolean)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    p registry.person;
  begin
    select * into strict p from registry.person where id = who for update;
    if not access.within(p.place_now, p.kept_in_village, p.id) then
      raise exception 'not within reach';
    end if;
    perform access.relocate(who, p.place_now, kept);
    update registry.person set revision = revision + 1 where id = who;
  end
  $$;
revoke all on function registry.keep_in_village(uuid, boolean) from public;

-- Moving to another village: offered by the desk that has the record, taken over by the desk that
-- accepts. Until then the receiving desk sees this row and nothing else.
create table registry.handover (
  id          uuid primary key,
  person      uuid not null references registry.person,
  place_from  text collate "C" not null,
  place_to    text collate "C" not null,
  offered     timestamptz not null,
  offered_by  uuid not null,
  by_name     text not null,
  ended       timestamptz,
  ended_by    uuid,
  accepted    boolean
);
create unique index handover_open on registry.handover (person) where ended is null;
create index handover_to on registry.handover (place_to) where ended is null;
alter table registry.handover enable row level security;
create policy either_desk on registry.handover to desbumi_app
  using (access.within(place_to, true, person) or access.within(place_from, true, person))
  with check (access.within(place_to, true, person) or access.within(place_from, true, person));
create policy worker on registry.handover to desbumi_worker using (true);

-- The name of whom a waiting handover is about, for the desk that is asked; nothing else of her.
create function registry.waiting_name(which uuid)
  returns text
  language sql
  stable
  security definer
  set search_path = pg_catalog
  as $$
  select p.name
    from registry.handover h
    join registry.person p on p.id = h.person
   where h.id = which
     and h.ended is null
     and p.erased is null
     and access.within(h.place_to, true, h.person)
  $$;
revoke all on function registry.waiting_name(uuid) from public;

-- The receiving desk accepts: every row about her gets its place. False when it was ended before.
create function registry.accept_handover(which uuid, place text, who uuid, at timestamptz)
  returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    h registry.handover;
    p registry.person;
  begin
    select * into h from registry.handover where id = which and ended is null for update;
    if not found then
      return false;
    end if;
    if not access.within(h.place_to, true, h.person)
       or left(place, 13) <> h.place_to then
      raise exception 'not within reach';
    end if;
    select * into strict p from registry.person where id = h.person for update;
    update registry.handover
       set ended = at, ended_by = who, accepted = true
     where id = which;
    update registry.person
       set handing_over_to = null, revision = revision + 1
     where id = h.person;
    perform access.relocate(h.person, place, p.kept_in_village);
    return true;
  end
  $$;
revoke all on function registry.accept_handover(uuid, text, uuid, timestamptz) from public;

-- For figures: no name, no number, no day of birth.
create view registry.person_facts with (security_invoker = true) as
select id as person,
       place_now,
       sex,
       extract(year from born_from)::int as born_year,
       confirmed is not null as confirmed,
       merged_into is not null as merged,
       erased is not null as erased
  from registry.person;

grant usage on schema registry to desbumi_app, desbumi_worker;
grant select, insert, update on registry.person to desbumi_app;
grant select, insert on registry.change, registry.consent to desbumi_app;
grant select, insert, update on registry.relative to desbumi_app;
grant execute on function registry.claim_niks(bytea[], uuid[], timestamptz) to desbumi_app;
grant execute on function registry.release_nik(bytea, uuid) to desbumi_app;
grant execute on function registry.keep_in_village(uuid, boolean) to desbumi_app;
grant execute on function registry.waiting_name(uuid) to desbumi_app;
grant execute on function registry.accept_handover(uuid, text, uuid, timestamptz) to desbumi_app;
grant select, insert, update on registry.handover to desbumi_app;
grant select on registry.person_facts to desbumi_app, desbumi_worker;
grant select (id, place_now, kept_in_village, name_fold, sex, born_from, confirmed, merged_into, erased)
  on registry.person to desbumi_worker;
