-- The month report of a village to its camat, as it was issued: words and numbers are kept, so that
-- it prints the same for ever. Later corrections stand in the next report.
create table statistics.month_report (
  village     text collate "C" not null check (length(village) = 13),
  month       date not null check (extract(day from month) = 1),
  id          uuid not null unique,
  issued      timestamptz not null,
  issued_by   uuid not null,
  reference   text not null check (length(reference) <= 60),
  letterhead  text not null,
  place       text not null,
  signer      text not null,
  signer_name text not null,
  primary key (village, month)
);

create table statistics.month_report_line (
  village      text collate "C" not null,
  month        date not null,
  country      text collate "C" not null,
  country_name text not null,
  sex          text collate "C" not null check (sex in ('P', 'L', '?')),
  opening      integer not null,
  departed     integer not null check (departed >= 0),
  returned     integer not null check (returned >= 0),
  corrected    integer not null,
  closing      integer not null check (closing = opening + departed - returned + corrected),
  primary key (village, month, country, sex),
  foreign key (village, month) references statistics.month_report
);

grant select, insert on statistics.month_report, statistics.month_report_line to desbumi_app;
