/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DUNNOCK_H
#define _LINUX_DUNNOCK_H

struct dunnock_dev;
extern int (*dunnock_hook)(struct dunnock_dev *d);

#endif
