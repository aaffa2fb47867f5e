/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __ASM_COPYX_H
#define __ASM_COPYX_H

void copyx_words(unsigned int *to, const unsigned int *from, unsigned long n);
int cmpx_words(const unsigned int *a, const unsigned int *b, unsigned long n);
unsigned long sumx_words(const unsigned int *p, unsigned long n);

#endif
