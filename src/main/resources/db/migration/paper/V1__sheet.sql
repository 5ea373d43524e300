-- Sheets that were printed blank, and what was typed in from them. A sheet tells nothing about
-- anybody; that somebody came from a sheet is hers, and behind row security.

create table paper.sheet (
  code        text collate "C" primary key,
  kind        text collate "C" not null,
  village     text collate "C" not null,
  readers     text not null,
  printed     timestamptz not null,
  by_account  uuid not null,
  by_name     text not null,
  typed       timestamptz,
  typed_by    uuid,
  typed_name  text,
  check ((typed is null) = (typed_by is null) and (typed is null) = (typed_name is null))
);
create index sheet_out on paper.sheet (village, printed) where typed is null;

create table paper.typing (
  code             text collate "C" not null references paper.sheet,
  kind             text collate "C" not null,
  person           uuid not null,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  written_on       date not null,
  writer           text not null check (length(writer) between 1 and 60),
  typed            timestamptz not null,
  by_account       uuid not null,
  by_name          text not null,
  primary key (code, person)
);
create index typing_person on paper.typing (person);
create index typing_account on paper.typing (by_account, typed);
call access.protect('paper.typing', 'person');

grant usage on schema paper to desbumi_app;
grant select, insert, update (typed, typed_by, typed_name) on paper.sheet to desbumi_app;
grant select, insert on paper.typing to desbumi_app;

-- That somebody came from a sheet goes with her record: to the one that stays, or away.
create function paper.unite(gone uuid, stays uuid, place text, kept boolean)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    if not access.within(place, kept, stays)
       or exists (select 1
                    from paper.typing t
                   where t.person in (gone, stays)
                     and not access.within(t.place_now, t.kept_in_village, t.person)) then
      raise exception 'not within reach';
    end if;
    delete from paper.typing t
     where t.person = gone
       and exists (select 1 from paper.typing o where o.code = t.code and o.person = stays);
    update paper.typing
       set person = stays, place_now = place, kept_in_village = kept
     where person = gone;
  end
  $$;

create function paper.erase(who uuid)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    if exists (select 1
                 from paper.typing t
                where t.person = who
                  and not access.within(t.place_now, t.kept_in_village, t.person)) then
      raise exception 'not within reach';
    end if;
    delete from paper.typing where person = who;
  end
  $$;
revoke all on function paper.unite(uuid, uuid, text, boolean), paper.erase(uuid) from public;
grant execute on function paper.unite(uuid, uuid, text, boolean), paper.erase(uuid) to desbumi_app;
