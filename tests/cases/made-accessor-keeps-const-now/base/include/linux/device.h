/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DEVICE_H
#define _DEVICE_H

#include <linux/types.h>

#define container_of_const(ptr, type, member) \
	_Generic(ptr, \
		const __typeof__(*(ptr)) *: ((const type *)container_of(ptr, type, member)), \
		default: ((type *)container_of(ptr, type, member)))

struct device {
	int id;
	void *driver_data;
};

#endif
