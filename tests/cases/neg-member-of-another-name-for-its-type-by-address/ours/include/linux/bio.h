/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BIO_H
#define _BIO_H

typedef unsigned int u32;
typedef u32 blk_opf_t;

struct bio {
	blk_opf_t opf;
	long sector;
};

int bio_add(u32 *opf);

#endif
