package org.hearthside.reports.common.pages;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A process that tries every way to the network and tells which of them were open. */
final class NetworkProbe {
    private interface Way {
        void go() throws Exception;
    }

    private NetworkProbe() {}

    /**
     * @param args a port of this machine on which somebody listens; "shut" when the worker's own
     *     refusals are to be in force; a name to look up
     */
    public static void main(String[] args) throws Exception {
        if (args[1].equals("shut")) {
            NoNetwork.install();
        }
        var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        var there = new InetSocketAddress(loopback, Integer.parseInt(args[0]));
        var ways =
                new TreeMap<String, Way>(
                        Map.of(
                                "socket",
                                        () ->
                                                new Socket(there.getAddress(), there.getPort())
                                                        .close(),
                                "server", () -> new ServerSocket(0, 1, loopback).close(),
                                "datagram",
                                        () -> {
                                            try (var socket = new DatagramSocket()) {
                                                socket.send(
                                                        new DatagramPacket(new byte[1], 1, there));
                                            }
                                        },
                                "channel", () -> SocketChannel.open(there).close(),
                                "serverChannel",
                                        () -> ServerSocketChannel.open().bind(null).close(),
                                "datagramChannel",
                                        () -> DatagramChannel.open().connect(there).close(),
                                "later",
                                        () -> {
                                            try (var channel = AsynchronousSocketChannel.open()) {
                                                channel.connect(there).get();
                                            }
                                        },
                                "name", () -> InetAddress.getByName(args[2])));
        try (var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            ways.forEach((name, way) -> {
                try {
                    way.go();
                    out.println(name);
                } catch (Exception refused) {
                    out.flush();
                }
            });
            out.println("end");
        }
    }
}
