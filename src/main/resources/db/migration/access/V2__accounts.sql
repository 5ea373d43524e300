-- Who works here, as what, where and until when; how they sign in; who must not see whom.

create table access.account (
  id uuid primary key,
  sign_in_name text collate "C" not null unique
    check (sign_in_name ~ '^[a-z0-9][a-z0-9.-]{2,39}$'),
  display_name text not null check (length(display_name) between 1 and 120),
  password text,                       -- Argon2id with its parameters; null until she chose one
  code bytea,                          -- SHA-256 of the one-time code handed over on paper
  code_until timestamptz,
  totp bytea,                          -- sealed with the account's own key
  totp_step bigint not null default 0, -- the last step used; a code works once
  made_at timestamptz not null,
  made_by uuid not null,
  last_seen timestamptz,
  ended_at timestamptz
);

create table access.role_grant (
  id uuid primary key,
  account uuid not null references access.account,
  role text collate "C" not null,
  area text collate "C" not null,
  from_day date not null,
  to_day date not null,
  granted_by uuid not null,
  granted_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  check (from_day <= to_day)
);
create index on access.role_grant (account);
create index on access.role_grant (area);

-- Who may give roles, and where. In force once a second person has confirmed it.
create table access.appointing (
  id uuid primary key,
  account uuid not null references access.account,
  roles text[] not null,
  area text collate "C" not null,
  from_day date not null,
  to_day date not null,
  first_by uuid not null,
  first_name text not null,
  first_at timestamptz not null,
  second_by uuid,
  second_name text,
  second_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  check (from_day <= to_day)
);
create index on access.appointing (account);
create index on access.appointing (area);

-- "Siapa yang tidak boleh melihat?": an account, or a name (sealed) of somebody without one.
create table access.exclusion (
  id uuid primary key,
  person uuid not null,
  account uuid references access.account,
  free_name bytea,
  told_by uuid not null,
  told_at timestamptz not null,
  ended_at timestamptz,
  check ((account is null) <> (free_name is null))
);
create index on access.exclusion (account) where ended_at is null;
create index on access.exclusion (person);

-- What a village decided about its own desk.
create table access.village_choice (
  village text collate "C" primary key,
  kader_see_village boolean not null,
  decided_by uuid not null,
  decided_at timestamptz not null
);

-- Whoever is signed in. The secret itself is only in the browser; here is its SHA-256.
create table access.session (
  secret bytea primary key,
  account uuid not null references access.account,
  made_at timestamptz not null,
  last_seen timestamptz not null,
  factor_done boolean not null default false,
  password_due boolean not null default false,
  role text collate "C",
  area text collate "C"
);
create index on access.session (account);

-- Failed attempts by name typed (hashed), for accounts that exist and those that do not.
create table access.attempt (
  who bytea primary key,
  failed integer not null,
  not_before timestamptz not null,
  at timestamptz not null
);

create table access.known_device (
  account uuid not null references access.account,
  secret bytea not null,
  failed integer not null default 0,
  used_at timestamptz not null,
  primary key (account, secret)
);

create table access.recovery_code (
  account uuid not null references access.account,
  code bytea not null,
  used_at timestamptz,
  primary key (account, code)
);

-- A lost second factor is taken away by two people.
create table access.factor_reset (
  id uuid primary key,
  account uuid not null references access.account,
  first_by uuid not null,
  first_at timestamptz not null,
  second_by uuid,
  second_at timestamptz
);
create index on access.factor_reset (account);

-- What was sent after the session had ended: sealed, for its writer alone, for 24 hours.
create table access.postponed_post (
  id uuid primary key,
  account uuid not null references access.account,
  path text not null,
  sealed bytea not null,
  at timestamptz not null
);
create index on access.postponed_post (account);

create table access.api_token (
  id uuid primary key,
  account uuid not null references access.account,
  device text not null check (length(device) between 1 and 120),
  secret bytea not null unique,
  role text collate "C" not null,
  area text collate "C" not null,
  may_read boolean not null,
  made_at timestamptz not null,
  until timestamptz not null,
  last_used timestamptz,
  revoked_at timestamptz
);
create index on access.api_token (account);

grant select, insert, update on
  access.account, access.role_grant, access.appointing, access.exclusion, access.village_choice,
  access.session, access.attempt, access.known_device, access.recovery_code,
  access.factor_reset, access.postponed_post, access.api_token
  to desbumi_app;
grant delete on
  access.session, access.attempt, access.known_device, access.recovery_code, access.postponed_post
  to desbumi_app;
grant select, delete on access.session, access.attempt, access.postponed_post to desbumi_worker;
