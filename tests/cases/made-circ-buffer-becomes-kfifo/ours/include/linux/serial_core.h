/* SPDX-License-Identifier: GPL-2.0+ */
#ifndef LINUX_SERIAL_CORE_H
#define LINUX_SERIAL_CORE_H
#include <linux/types.h>
#include <linux/kfifo.h>

#define UART_XMIT_SIZE	4096

struct uart_state {
	int refs;
	struct kfifo xmit_fifo;
};

struct uart_port {
	struct uart_state *state;
	u32 tx;
	u8 x_char;
};

static inline void uart_xmit_advance(struct uart_port *up, unsigned int chars)
{
	up->state->xmit_fifo.out += chars;
}
#endif
