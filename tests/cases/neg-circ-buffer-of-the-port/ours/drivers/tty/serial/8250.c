// SPDX-License-Identifier: GPL-2.0+
#include <linux/serial_core.h>

int serial8250_tx_empty(struct uart_port *port);
int serial8250_tx_empty(struct uart_port *port)
{
	return kfifo_is_empty(&port->state->xmit_fifo);
}
