-- One PC in a small room: what is being typed is kept, and a curtain falls over a desk nobody sits at.

-- What an account is typing. Which form, about whom and what stands there is sealed; the two keyed
-- indexes find the drafts of a form, and those about somebody who is erased.
create table access.draft (
  account uuid not null,
  id uuid not null,                    -- made by the page that is typed into
  place bytea not null,                -- keyed index of form and address
  subject bytea,                       -- keyed index of the person it is about
  sealed bytea not null,
  at timestamptz not null,
  primary key (account, id)
);
create index on access.draft (subject) where subject is not null;
create index on access.draft (at);

grant select, insert, update, delete on access.draft to desbumi_app;
grant select, delete on access.draft to desbumi_worker;

-- Six digits that lift the curtain: the Argon2id hash, sealed with the account's own key, because
-- a million guesses are few for whoever stole the disk.
alter table access.account add column pin bytea;

alter table access.session
  add column curtained boolean not null default false,
  add column pin_failed smallint not null default 0,
  add column pin_not_before timestamptz;
