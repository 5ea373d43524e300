-- Whoever was counted before tables moved in waves belongs to the first wave of each table.
insert into statistics.wave (place, tab, remaining, watermark)
select distinct left(l.village, g.length), t.tab, 0, 0
  from (select distinct village from tally.counted_facts) l
 cross join (values (0), (2), (5), (8), (13)) g(length)
 cross join (values ('TOTAL'), ('PHASE'), ('SEX'), ('AGE'), ('DESTINATION'), ('SECTOR')) t(tab)
 where t.tab <> 'TOTAL'
    or g.length > 5
    on conflict do nothing;

insert into statistics.due (place, tab, at)
select place, tab, now()
  from statistics.wave
 where state = 'NONE'
   and watermark = 0
    on conflict do nothing;
