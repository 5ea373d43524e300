-- A day on which an account searched more than its work seems to need, and who looked at it: another
-- person, who asked her. What she searched for is kept nowhere.
create table access.search_review (
  account     uuid not null,
  day         date not null,
  finding     text collate "C" not null check (finding in ('WORK', 'TALK', 'STEWARD')),
  reviewed_by uuid not null,
  by_name     text not null,
  reviewed_at timestamptz not null,
  primary key (account, day),
  check (reviewed_by <> account)
);
grant select, insert on access.search_review to desbumi_app;
