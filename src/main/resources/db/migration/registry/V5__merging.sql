-- Two records of one person become one. The record that goes stays as an alias: its id answers for
-- ever with the record that stays, wherever that moves.

-- That it was done, by whom and why; read by nobody but whoever has to explain it.
create table registry.merging (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  alias            uuid not null references registry.person,
  reason           text collate "C" not null,
  by_account       uuid not null,
  by_name          text not null,
  at               timestamptz not null
);
create index merging_person on registry.merging (person);
call access.protect('registry.merging', 'person');
grant select on registry.merging to desbumi_app;

alter table registry.person add column erased_for text collate "C";

create function registry.move_aliases()
  returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    one uuid;
  begin
    for one in select id from registry.person where merged_into = new.id order by id loop
      perform access.relocate(one, new.place_now, new.kept_in_village);
    end loop;
    return null;
  end
  $$;
create trigger person_moved after update of place_now, kept_in_village on registry.person
  for each row
  when (old.place_now is distinct from new.place_now
        or old.kept_in_village is distinct from new.kept_in_village)
  execute function registry.move_aliases();

-- Both records are held by the caller. What either is bound by binds from now on.
create function registry.unite(gone uuid, stays uuid, why text, which uuid, who uuid, who_name text, at timestamptz)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    g registry.person;
    s registry.person;
    kept boolean;
  begin
    select * into strict g from registry.person where id = gone;
    select * into strict s from registry.person where id = stays;
    if gone = stays
       or not access.within(g.place_now, g.kept_in_village, g.id)
       or not access.within(s.place_now, s.kept_in_village, s.id)
       or left(g.place_now, 13) <> left(s.place_now, 13)
       or g.merged_into is not null or s.merged_into is not null
       or g.erased is not null or s.erased is not null then
      raise exception 'not two records of one village within reach';
    end if;
    kept := g.kept_in_village or s.kept_in_village;
    update registry.consent set person = stays where person = gone;
    update registry.hold set person = stays where person = gone;
    update registry.merging set person = stays where person = gone;
    update registry.relative set linked = stays where linked = gone;
    update registry.person set merged_into = stays where merged_into = gone;
    update registry.person
       set merged_into = stays, revision = revision + 1
     where id = gone;
    update registry.person
       set asked = s.asked or g.asked,
           confirmed = coalesce(s.confirmed, g.confirmed),
           confirmed_by = case when s.confirmed is null then g.confirmed_by else s.confirmed_by end,
           checked = greatest(s.checked, g.checked),
           checked_by = case when s.checked is null or g.checked > s.checked then g.checked_by else s.checked_by end,
           revision = revision + 1
     where id = stays;
    insert into registry.merging
           (id, person, place_now, kept_in_village, alias, reason, by_account, by_name, at)
    values (which, stays, s.place_now, kept, gone, why, who, who_name, unite.at);
    perform access.relocate(gone, s.place_now, kept);
    perform access.relocate(stays, s.place_now, kept);
  end
  $$;
revoke all on function registry.unite(uuid, uuid, text, uuid, uuid, text, timestamptz) from public;
grant execute on function registry.unite(uuid, uuid, text, uuid, uuid, text, timestamptz) to desbumi_app;

-- Erasing, as before, and why; that two records were one is forgotten with them.
drop function registry.erase(uuid, uuid, timestamptz);
create function registry.erase(who uuid, why text, by uuid, at timestamptz)
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
    if exists (select 1 from registry.hold h where h.person = who and h.ended is null) then
      raise exception 'held';
    end if;
    delete from registry.relative where person = who;
    update registry.relative set linked = null where linked = who;
    delete from registry.merging where person = who or alias = who;
    update registry.change set old = null, new = null where person = who;
    update registry.handover set ended = at, ended_by = by, accepted = false
     where person = who and ended is null;
    update registry.person
       set name = '',
           name_fold = '',
           sex = null,
           born_from = null,
           born_to = null,
           answers = '{}',
           sealed = '{}',
           nik_index = null,
           kk_index = null,
           phone_index = null,
           checked = null,
           handing_over_to = null,
           erased = at,
           erased_for = why,
           revision = revision + 1
     where id = who;
    update registry.name_queue set name_fold = '' where person = who and not gone;
  end
  $$;
revoke all on function registry.erase(uuid, text, uuid, timestamptz) from public;
grant execute on function registry.erase(uuid, text, uuid, timestamptz) to desbumi_app;
