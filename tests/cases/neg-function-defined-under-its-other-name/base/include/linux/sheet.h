/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SHEET_H
#define _SHEET_H

struct sheet {
	int n;
};

struct sheet *sheet_get(int order);

#endif
