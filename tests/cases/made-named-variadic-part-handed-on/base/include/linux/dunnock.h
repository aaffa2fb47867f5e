/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DUNNOCK_H
#define _LINUX_DUNNOCK_H

int dunnock_send(int ep, const void *buf, int len);

#endif
