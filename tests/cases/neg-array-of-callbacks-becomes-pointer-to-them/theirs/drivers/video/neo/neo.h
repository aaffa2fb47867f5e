/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NEO_H
#define _NEO_H

#include <linux/blit.h>

void neo_fill_16(u8 *to, u8 value, int pitch, int rows);
void neo_fill_8(u8 *to, u8 value, int pitch, int rows);
void neo_clear(u8 *to, int pitch);

#endif
