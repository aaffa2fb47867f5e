/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CELL_DATA_H
#define _CELL_DATA_H

struct cell {
	int v;
};

int cell_count(void);

#endif
