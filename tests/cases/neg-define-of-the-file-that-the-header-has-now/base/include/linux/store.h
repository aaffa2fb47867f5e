/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _STORE_H
#define _STORE_H

struct store;

#ifdef USE_THE_STORE
extern struct store *the_store;
int store_now(void);
#endif

int store_len(struct store *s);

#endif
