/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WIDE_H
#define _LINUX_WIDE_H

int wide_reset(__int128_t *sum);
int wide_add(__int128_t *sum, unsigned int value);

#endif
