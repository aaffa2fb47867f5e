/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _METER_TYPES_H
#define _METER_TYPES_H

struct meter {
	int last;
};

#endif
