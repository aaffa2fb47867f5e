/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ROOST_H
#define _LINUX_ROOST_H
void *roost_alloc(unsigned long n);
void roost_free(const void *p);
#endif
