/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FLAGS_H
#define _FLAGS_H

#define F_READ	1
#define F_WRITE	2
#define F_SYNC	8
#define F_DIRECT	16

#define VALID_FLAGS \
	(F_READ | F_WRITE | \
	 F_SYNC | \
	 F_DIRECT)

#endif
