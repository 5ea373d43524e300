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
