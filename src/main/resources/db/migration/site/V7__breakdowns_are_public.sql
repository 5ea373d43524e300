-- Breakdowns move in waves now, down to the village.

update site.goal set state = 'PUBLISHED' where id in ('tahap', 'jenis-kelamin', 'umur', 'negara-tujuan', 'pekerjaan');
update site.goal_text set why = null where goal in ('tahap', 'jenis-kelamin', 'umur', 'negara-tujuan', 'pekerjaan');

update site.block
   set text = 'Angka yang dibulatkan baru bergerak setelah cukup banyak orang berubah: 10 di desa, 50 di kecamatan, kabupaten, dan provinsi, 20 di tingkat nasional. Jadi orang yang berdiri di meja desa tidak bisa dikenali dari angka yang bergerak.'
 where page = 'kerahasiaan' and block = 'rule' and rank = 3 and language = 'id';
update site.block
   set text = 'A rounded number moves only once enough people have changed: 10 in a village, 50 in a district, regency or province, 20 in the nation. So nobody who stands at a village desk can be told from a number that moves.'
 where page = 'kerahasiaan' and block = 'rule' and rank = 3 and language = 'en';
update site.block
   set text = replace(text, 'Di kecamatan dan desa tidak ada jumlah untuk umum.', 'Di kecamatan dan desa jumlahnya selalu dibulatkan.')
 where page = 'kerahasiaan' and block = 'rule' and rank = 4 and language = 'id';
update site.block
   set text = replace(text, 'Districts and villages have no public number.', 'In districts and villages the number is always rounded.')
 where page = 'kerahasiaan' and block = 'rule' and rank = 4 and language = 'en';
