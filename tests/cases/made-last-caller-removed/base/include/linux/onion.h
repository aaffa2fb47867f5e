/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ONION_H
#define _LINUX_ONION_H

int onion_valid_v2(const char *query);
int onion_valid_v3(const char *query);
int onion_count(void);
int onion_parse(const char *query);

#endif
