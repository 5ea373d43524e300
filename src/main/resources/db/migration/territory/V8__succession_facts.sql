-- What became of places, for the rooms whose rows follow them.
create view territory.succession_facts as
  select old, new, kind, on_date
    from territory.succession;

grant select on territory.succession_facts to desbumi_app, desbumi_worker;
