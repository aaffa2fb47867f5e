/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef PORTRANGE_H
#define PORTRANGE_H
struct port_range {
	unsigned short first, last;
};
#endif
