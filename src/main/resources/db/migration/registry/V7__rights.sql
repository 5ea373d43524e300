-- What people ask about their own data, with a clock; who cares for them when nobody at the desk
-- may see them; whose family asks after them; whose record was opened in an emergency.

create table registry.rights_request (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  kind             text collate "C" not null,
  via              text collate "C" not null,
  about            text collate "C" not null,
  wish             bytea,                      -- her words, sealed
  asked            timestamptz not null,
  due              timestamptz not null,
  taken_by         uuid not null,
  taken_name       text not null,
  answered         timestamptz,
  answered_by      uuid,
  answered_name    text,
  outcome          text collate "C",
  ground           text collate "C",
  answer           bytea,                      -- sealed
  check ((answered is null) = (outcome is null))
);
create index rights_request_person on registry.rights_request (person, asked);
create index rights_request_open on registry.rights_request (place_now, due) where answered is null;
call access.protect('registry.rights_request', 'person');

-- Nobody at the desk may see her: the partner's case worker does. Her place stays, so figures stay.
create table registry.partner_care (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  was_kept         boolean not null,           -- "jangan dibagikan" before that; restored afterwards
  since            timestamptz not null,
  ended            timestamptz
);
create unique index partner_care_open on registry.partner_care (person) where ended is null;
create index partner_care_place on registry.partner_care (place_now, since) where ended is null;
call access.protect('registry.partner_care', 'person');

-- "Di mana dia?": who asks is sealed. What may be told is at most that she is safe.
create table registry.family_question (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  relation         text collate "C" not null,
  asker            bytea not null,
  asked            timestamptz not null,
  taken_by         uuid not null,
  her_answer       text collate "C",
  her_words        bytea,
  her_at           timestamptz,
  told             timestamptz,
  told_by          uuid
);
create index family_question_person on registry.family_question (person, asked);
create index family_question_open on registry.family_question (place_now, asked) where told is null;
call access.protect('registry.family_question', 'person');

-- An opening in an emergency: why, that she was told, and what a second person says of it.
create table registry.emergency (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  account          uuid not null,
  name             text not null,
  role             text collate "C" not null,
  home             text collate "C" not null,
  reason           text collate "C" not null,
  why              bytea not null,
  at               timestamptz not null,
  until            timestamptz not null,
  told             timestamptz,
  told_by          uuid,
  reviewed         timestamptz,
  reviewed_by      uuid,
  reviewer         text,
  in_order         boolean,
  remark           bytea,
  check ((reviewed is null) = (in_order is null)),
  check (reviewed_by <> account)
);
create index emergency_person on registry.emergency (person, at);
create index emergency_open on registry.emergency (place_now, at) where reviewed is null or told is null;
call access.protect('registry.emergency', 'person');

create table registry.emergency_try (
  account  uuid not null,
  day      date not null,
  n        int not null,
  primary key (account, day)
);

-- Whom somebody in an emergency means: exactly one of that NIK, or of that name in that village.
-- Whoever must not see her finds nobody, and so does who means one of two.
create function registry.meant_in_emergency(niks bytea[], fold text, village text)
  returns table (id uuid, place_now text, kept_in_village boolean)
  language sql
  stable
  security definer
  set search_path = pg_catalog
  as $$
  with one as (
    select p.id, p.place_now, p.kept_in_village, count(*) over () as n
      from registry.person p
     where p.place_now >= village collate "C"
       and p.place_now < village || '/' collate "C"
       and (p.nik_index = any(niks) or p.name_fold = fold)
       and p.erased is null
       and p.merged_into is null
     limit 2)
  select one.id, one.place_now, one.kept_in_village
    from one
   where n = 1
     and one.id <> all (current_setting('app.excluded')::uuid[])
  $$;
revoke all on function registry.meant_in_emergency(bytea[], text, text) from public;

-- Written by the one who opens, who has no reach there.
create function registry.note_emergency(
    which uuid, who uuid, by_account uuid, by_name text, by_role text, by_home text,
    because text, told_why bytea, moment timestamptz, till timestamptz)
  returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into registry.emergency
           (id, person, place_now, kept_in_village, account, name, role, home, reason, why, at, until)
    select which, p.id, p.place_now, p.kept_in_village, by_account, by_name, by_role, by_home,
           because, told_why, moment, till
      from registry.person p
     where p.id = who
       and p.id <> all (current_setting('app.excluded')::uuid[]);
    return found;
  end
  $$;
revoke all on function registry.note_emergency(uuid, uuid, uuid, text, text, text, text, bytea, timestamptz, timestamptz) from public;

grant select, insert, update on
  registry.rights_request, registry.partner_care, registry.family_question, registry.emergency_try
  to desbumi_app;
grant select, update on registry.emergency to desbumi_app;
grant execute on function registry.meant_in_emergency(bytea[], text, text) to desbumi_app;
grant execute on function
  registry.note_emergency(uuid, uuid, uuid, text, text, text, text, bytea, timestamptz, timestamptz)
  to desbumi_app;
