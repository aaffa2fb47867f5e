/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BIO_H
#define _BIO_H

typedef unsigned int u32;

struct bio {
	unsigned int opf;
	long sector;
};

int bio_add(u32 *opf);

#endif
