/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LIB_H
#define _LIB_H

int open_tun(const char *name);
int read_all(int fd, char *buf, int len);

#endif
