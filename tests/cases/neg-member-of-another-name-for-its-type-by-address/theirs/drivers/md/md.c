// SPDX-License-Identifier: GPL-2.0
#include <linux/bio.h>

int md_map(struct bio *bio);

int md_map(struct bio *bio)
{
	unsigned int *where = &bio->opf;

	return bio_add(&bio->opf) + *where;
}
