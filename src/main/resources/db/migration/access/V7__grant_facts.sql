-- Who holds which role where: for rooms whose second wall asks the grants itself.
create view access.grant_facts as
select g.account, g.role, g.area, g.from_day, g.to_day
  from access.role_grant g
  join access.account a on a.id = g.account
 where g.ended_at is null
   and a.ended_at is null;
