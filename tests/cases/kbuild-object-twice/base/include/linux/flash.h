/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FLASH_H
#define _LINUX_FLASH_H

struct flash {
	int id;
};

int flash_register(struct flash *f);

#endif
