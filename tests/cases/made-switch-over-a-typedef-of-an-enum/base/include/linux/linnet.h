/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LINNET_H
#define _LINUX_LINNET_H

typedef enum {
	LINNET_OFF,
	LINNET_ON,
} linnet_state_t;

struct linnet_dev {
	unsigned int id;
	linnet_state_t state;
};

#endif
