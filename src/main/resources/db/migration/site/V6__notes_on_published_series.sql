-- Breaks and contradictions of the published series, below their tables.

insert into site.block (page, block, rank, language, text) values
  ('resmi-penempatan', 'note', 1, 'id', 'Angka 2023 pertama terbit 274.965, lalu laporan tahun 2024 menulisnya 297.108; rincian 2023 mengikuti angka pertama. Jangan membandingkan 2024 dengan angka 2023 yang pertama.'),
  ('resmi-penempatan', 'note', 1, 'en', '2023 was first published as 274,965; the report of 2024 gives 297,108. Details of 2023 follow the first. Do not compare 2024 with the first figure of 2023.'),
  ('resmi-penempatan', 'note', 2, 'id', 'Untuk 2017, 2018, dan 2019 tidak ditemukan total setahun penuh. Sejak 2024 lembaga menyebutnya "layanan penempatan".'),
  ('resmi-penempatan', 'note', 2, 'en', 'No total of a full year was found for 2017, 2018 and 2019. Since 2024 the agency speaks of "placement services".'),
  ('resmi-remitansi', 'note', 1, 'id', 'Dari 2022 (9.710) ke 2023 (14.220) angkanya melonjak 46%; seri ini mungkin dihitung ulang. Karena itu tidak ada garis yang melintasi 2022/2023.'),
  ('resmi-remitansi', 'note', 1, 'en', 'From 2022 (9,710) to 2023 (14,220) the figure jumps by 46%; the series may have been rebased. So no line crosses 2022/2023.'),
  ('resmi-remitansi', 'note', 2, 'id', 'Bank Dunia dan Bank Indonesia mengukur hal yang berbeda: 2014 8.550 dan 8.350, 2020 9.651 dan 9.430.'),
  ('resmi-remitansi', 'note', 2, 'en', 'The World Bank and Bank Indonesia measure different things: 2014 8,550 and 8,350, 2020 9,651 and 9,430.'),
  ('resmi-pengaduan', 'note', 1, 'id', 'Total setahun penuh hanya ditemukan untuk 2019, 2020, 2021, dan 2024; tahun lain hanya sebagian.'),
  ('resmi-pengaduan', 'note', 1, 'en', 'Totals of full years were found for 2019, 2020, 2021 and 2024 only; other years in part.'),
  ('resmi-kematian', 'note', 1, 'id', 'Total nasional setahun penuh hanya ditemukan untuk 2012, 2014, dan 2016; sesudahnya hanya untuk Nusa Tenggara Timur atau gabungan beberapa tahun.'),
  ('resmi-kematian', 'note', 1, 'en', 'National totals of full years were found for 2012, 2014 and 2016 only; later ones are of Nusa Tenggara Timur or of several years together.'),
  ('resmi-kepulangan', 'note', 1, 'id', 'Satu sumber, sebuah blog yang menyebut BNP2TKI sebagai asalnya. Tahun 2012 hanya sampai Mei.'),
  ('resmi-kepulangan', 'note', 1, 'en', 'One source, a blog that names BNP2TKI as its origin. 2012 runs to May only.');
